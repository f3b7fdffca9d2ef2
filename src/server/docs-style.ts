/** The style sheet of the page, served beside it: pages of this server carry no style of their own. */
export const docsStyle = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf6, #141517);
  --sunken: light-dark(#f3f0e8, #191a1d);
  --ink: light-dark(#1d1c1a, #ebe8e1);
  --soft: light-dark(#5f5b53, #aaa59a);
  --line: light-dark(#dfdacf, #313238);
  --accent: light-dark(#8a2f1d, #f0937c);
  --get: light-dark(#0a5fb4, #7fc0ff);
  --post: light-dark(#1d6b45, #68c796);
}
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 0.9375rem/1.5 "Source Sans 3 Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  display: grid; grid-template-columns: 17rem minmax(0, 1fr);
}
nav {
  position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.25rem;
  border-right: 1px solid var(--line); background: var(--sunken); font-size: 0.8125rem;
}
nav .home { font-size: 1.25rem; font-weight: 650; text-decoration: none; color: var(--ink) }
nav h2 { margin: 1.25rem 0 0.25rem; font-size: 0.8125rem; color: var(--soft); font-weight: 600 }
nav ul { margin: 0; padding: 0; list-style: none }
nav li a { display: grid; grid-template-columns: 2.5rem 1fr; padding: 0.125rem 0; color: var(--ink); text-decoration: none }
nav li a:hover { color: var(--accent) }
main { padding: 2.5rem clamp(1.25rem, 5vw, 4rem) 6rem; max-width: 66rem }
h1 { font: 600 clamp(1.5rem, 1.2rem + 1.2vw, 2.125rem)/1.2 "Source Serif 4 Variable", "Iowan Old Style", Georgia, serif; margin: 0.25rem 0 1rem; text-wrap: balance }
.kicker, .about { color: var(--soft); margin: 0 }
header p { max-width: 44rem }
section > h2 { margin: 3.5rem 0 0; font: 600 1.5rem/1.2 "Source Serif 4 Variable", "Iowan Old Style", Georgia, serif }
article { margin-top: 2rem; padding-top: 1.25rem; border-top: 1px solid var(--line) }
article.shape { margin-top: 1.25rem; padding-top: 0.75rem }
h3 { margin: 0; font-size: 1.0625rem; font-weight: 600; overflow-wrap: anywhere }
h3 code { font-size: 1rem }
.summary { margin: 0.25rem 0 0.5rem; font-size: 1.0625rem }
article p { margin: 0.25rem 0 0.5rem; max-width: 44rem }
b.get, b.post { font-size: 0.75rem; letter-spacing: 0.03em }
b.get { color: var(--get) }
b.post { color: var(--post) }
a { color: var(--accent) }
a:focus-visible { outline: 2px solid var(--get); outline-offset: 2px }
code { font: 0.92em ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace }
table { width: 100%; border-collapse: collapse; margin: 0.75rem 0; font-size: 0.875rem; table-layout: fixed }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere }
thead th { color: var(--soft); font-size: 0.8125rem }
th:first-child { width: 24% }
th:nth-child(2), td:nth-child(2) { width: 36% }
th i { color: var(--soft); font-style: normal; font-size: 0.8125rem }
:target { scroll-margin-top: 1rem }
article:target h3 { color: var(--accent) }
@media (max-width: 48rem) {
  body { display: block }
  nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line) }
  nav ul { columns: 2 }
}
@media (max-width: 30rem) {
  nav ul { columns: 1 }
}
`
