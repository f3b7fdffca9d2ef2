import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './theme.css'
import { render } from 'preact'
import { startChanges } from './changes.ts'
import { startKeys } from './keys.ts'
import { startRouting } from './route.ts'
import { App } from './shell/app.tsx'
import { startTheme } from './shell/theme.ts'

startTheme()
startRouting()
startChanges()
startKeys()
const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no element #app: add it')
render(<App />, root)
