// The HTTP API inside a program of your own, with or without a port: node server-of-your-own.mjs [PATH…]
import { fileURLToPath } from 'node:url'
import { createApp, listen, memorySource } from 'sitrep/server'

const example = fileURLToPath(new URL('../palmyra-2016', import.meta.url))
const paths = process.argv.slice(2)

const source = memorySource(paths.length > 0 ? paths : [example])
await source.ready

// The app is one function from request to answer: mount it in a server of yours, or ask it directly …
const app = createApp(source)
const answer = await app.request('http://localhost/api/control?place=Palmyra')
const { places } = await answer.json()
for (const { place, status, holder } of places) console.log(place.name, status, holder?.name ?? '–')

// … or let it listen. Port 0 takes any that is free.
const server = await listen('127.0.0.1', 0)
server.serve(app)
const health = await fetch(`http://127.0.0.1:${server.port}/api/openapi.json`)
console.log('OpenAPI', (await health.json()).openapi)
await server.close()
await source.close()
