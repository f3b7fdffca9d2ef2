/**
 * Words by which a page speaks to its reader. Outside quotation marks the prose of a news report hardly has them;
 * invitations, rules for comments and legal notes do: "We welcome comments", "enter your e-mail address".
 */
export const readerWords: readonly string[] = ['we', 'our', 'ours', 'you', 'your', 'yours']

/** Phrases that thank those who helped with a page, anywhere in a line. Whole words, folded. */
export const thanksPhrases: readonly string[] = [
  'contributed to this report',
  'contributed to this story',
  'contributed to this article',
]

/** How a line begins that names who wrote and edited a page. */
export const creditStarts: readonly string[] = [
  'reporting by',
  'additional reporting by',
  'writing by',
  'editing by',
  'edited by',
  'compiled by',
  'translated by',
  'graphic by',
  'photo by',
]

/**
 * Phrases that pages print around an article and no report has, besides those of `furniture.ts`. Whole words, folded.
 * Collected from the templates of publishing systems and share buttons.
 */
export const pagePhrases: readonly string[] = [
  'all rights reserved',
  'privacy policy',
  'cookie policy',
  'terms of use',
  'terms of service',
  'terms and conditions',
  'notify me of',
  'follow us',
  'subscribe to',
  'sign up for',
  'share this',
  'related news',
  'related stories',
  'related articles',
  'related topics',
  'read also',
  'most read',
  'follow this blog',
  'views expressed in',
  'opinions expressed in',
  'do not necessarily reflect',
  'comment via',
  'retweet',
  'this discussion is now closed',
  'comments are closed',
  'comments are moderated',
  'short url',
]
