import type { Context } from 'hono'
import { isKnown, openAnswers } from './answers.ts'
import { type Body, bodyOf, send } from './body.ts'
import { parseRequest } from './request.ts'
import type { Download, Route } from './route.ts'
import type { Source } from './source.ts'
import { openTurns } from './turns.ts'

/** How often a question is asked again because the account changed while it was answered. */
const mostTries = 3

/** Nobody reads it; the number is the one that logs of servers use. */
const clientIsGone = 499

/** Clients keep answers for themselves, and ask each time whether they still hold. */
const askAnew = { 'Cache-Control': 'private, no-cache' }

/**
 * Answers questions: from memory where the same was asked at this revision, with 304 where the client has it already.
 * An answer never mixes two revisions. What must be computed is computed one after the other, and not at all once
 * nobody waits for it: who drags a slider asks for many days and wants the last.
 */
export const openGets = (source: Source): ((c: Context, route: Route) => Promise<Response>) => {
  const answers = openAnswers()
  const inTurn = openTurns()
  return async (c, route) => {
    const asked = await parseRequest(route, c)
    const key = JSON.stringify([route.path, asked.params, asked.query])
    const bodyAt = async (tag: string): Promise<Body> => {
      const known = answers.find(tag)
      if (known !== undefined) return known
      const answer = await route.answer({ source, ...asked } as never)
      return route.download === undefined ? jsonBody(answer) : downloadBody(answer as Download)
    }
    for (let tries = 1; ; tries++) {
      const revision = source.revision()
      const tag = answers.tagOf(revision, key)
      if (isKnown(c, tag)) return c.body(null, 304, { ...askAnew, ETag: tag })
      const body = answers.find(tag) ?? (await inTurn(() => bodyAt(tag), c.req.raw.signal))
      if (body === null) return new Response(null, { status: clientIsGone })
      if (source.revision() === revision) {
        answers.keep(tag, body)
        return send(c, body, { ...askAnew, ETag: tag })
      }
      if (tries === mostTries) return send(c, body, { 'Cache-Control': 'no-store' })
    }
  }
}

const jsonBody = (answer: object): Body =>
  bodyOf(JSON.stringify(answer), { 'Content-Type': 'application/json' })

/** A download runs nothing, even when somebody opens it from this address. */
const downloadBody = ({ mediaType, fileName, body }: Download): Body =>
  bodyOf(body, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  })
