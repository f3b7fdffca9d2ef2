/** Forms of verbs and prepositions that hang a quotation on its speaker: `"…," a spokesman said in a statement.` */
export const attributionWords: readonly string[] =
  `said says say saying told tells added adds wrote writes tweeted posted stated states announced declared
  warned warns insisted noted stressed argued explained claimed claims recalled replied responded commented
  concluded continued quoted statement according`
    .split(/\s+/)
    .filter(word => word !== '')
