/**
 * The page's style sheet. Colours of holders are Okabe and Ito's set for colour-blind readers ("Color Universal
 * Design", 2008), a little lighter on dark ground. System fonts only.
 */
export const styleSheet = `
:root{--paper:#fbfaf6;--ink:#1d1c1a;--soft:#66625a;--line:#dcd7cb;--panel:#f3f0e8;--accent:#8a2f1d;--mark:#fbe9b7;
--h0:#0072b2;--h1:#d55e00;--h2:#009e73;--h3:#b5578d;--h4:#3f9bd1;--h5:#c98a00;--h6:#6b6b6b;--none:#9a958a;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Source Serif 4",Georgia,"Times New Roman",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#16171a;--ink:#e9e6df;--soft:#a09b90;--line:#34353a;--panel:#1e2024;--accent:#f0937c;--mark:#4d4220;
--h0:#4aa8e0;--h1:#f0833a;--h2:#33c49a;--h3:#dc8fbd;--h4:#86cdf3;--h5:#eab543;--h6:#b5b5b5;--none:#8b877e}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif);font-variant-numeric:oldstyle-nums;text-rendering:optimizeLegibility}
.page{max-width:76rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
header{border-bottom:3px double var(--line);padding-bottom:1.1rem;margin-bottom:1.8rem}
.kicker{font:600 .75rem/1 var(--sans);letter-spacing:.14em;text-transform:uppercase;color:var(--accent);margin:0 0 .8rem}
h1{font-size:clamp(1.75rem,4.2vw,2.7rem);line-height:1.12;font-weight:600;letter-spacing:-.012em;margin:0 0 .6rem;text-wrap:balance}
.standfirst{margin:0;color:var(--soft);max-width:46rem}
.columns{display:grid;grid-template-columns:minmax(0,1fr);grid-template-areas:"play" "figures" "rest";gap:0 3.5rem}.play{grid-area:play}.figures{grid-area:figures}.rest{grid-area:rest}
@media (min-width:62rem){.columns{grid-template-columns:minmax(0,40rem) minmax(0,1fr);grid-template-areas:"play figures" "rest figures";grid-template-rows:auto 1fr}.figures{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow-y:auto}}
section{margin:0 0 2.4rem}
h2{font-size:1.35rem;line-height:1.25;font-weight:600;margin:0 0 .7rem;padding-top:.2rem}
h3{font:600 .78rem/1.4 var(--sans);letter-spacing:.045em;color:var(--soft);margin:1.25rem 0 .35rem;padding-bottom:.2rem;border-bottom:1px solid var(--line)}
ul.lines{list-style:none;margin:0;padding:0}
ul.lines>li{margin:0 0 .62rem;overflow-wrap:anywhere}
#state-of-play ul.lines>li{font-size:1.15rem;line-height:1.45}
#quotes ul.lines>li{padding-left:1rem;border-left:2px solid var(--line)}
strong{font-weight:650}
em{color:var(--accent);font-style:italic}
.more,.empty-line{color:var(--soft);font-style:italic;margin:.6rem 0 0}
button{background:none;border:0;margin:0;color:var(--accent);cursor:pointer}
button.cite{font:.72em/1 var(--sans);font-variant-numeric:lining-nums tabular-nums;vertical-align:.32em;padding:.1em .08em;margin-left:.1em;white-space:nowrap;border-radius:3px}
button.cite:hover,button.why:hover{text-decoration:underline}
button.why{font:.72rem/1 var(--sans);color:var(--soft);padding:.2em;margin-left:.2rem}
button:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.card{background:var(--panel);color:var(--ink);border:1px solid var(--line);border-top:3px solid var(--accent);border-radius:0 0 6px 6px;padding:.9rem 1.1rem;font-size:.95rem;line-height:1.5;
position:fixed;inset:auto 0 1rem;margin:0 auto;width:min(44rem,calc(100% - 1.5rem));max-height:55vh;overflow:auto;box-shadow:0 10px 40px rgb(0 0 0/.28)}
@supports not selector(:popover-open){.card{display:none}}
.card p{margin:0 0 .5rem}.card p:last-child{margin:0}
.card ul{margin:0;padding-left:1.1rem}
.source{font:.76rem/1.4 var(--sans);font-variant-numeric:lining-nums;color:var(--soft);display:block}
mark{background:var(--mark);color:inherit;padding:0 .08em;border-radius:2px}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.18em}
figure{margin:0 0 1.6rem}
svg{display:block;width:100%;height:auto;font-family:var(--sans)}
.map>svg{background:var(--panel);border:1px solid var(--line);border-radius:6px}
figcaption{font:.78rem/1.45 var(--sans);color:var(--soft);margin-top:.5rem}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0;padding:0}
.legend li{display:flex;align-items:center;gap:.35rem}
.legend svg{width:1rem;height:1rem;flex:none}
.off{margin:.4rem 0 0}
.grid{stroke:var(--line);stroke-width:1}
.axis{stroke:var(--soft);stroke-width:1}
.tick{fill:var(--soft);font-size:10px;font-variant-numeric:lining-nums}
.label{fill:var(--ink);font-size:12px;paint-order:stroke;stroke:var(--panel);stroke-width:3px;stroke-linejoin:round}
.label.wide{font-style:italic;fill:var(--soft)}
.start{text-anchor:start}.end{text-anchor:end}.middle{text-anchor:middle}
.scale{fill:none;stroke:var(--soft);stroke-width:1.5}
.mark{stroke:var(--panel);stroke-width:1.2}
.h0{fill:var(--h0)}.h1{fill:var(--h1)}.h2{fill:var(--h2)}.h3{fill:var(--h3)}.h4{fill:var(--h4)}.h5{fill:var(--h5)}.h6{fill:var(--h6)}.none{fill:var(--none)}
.open{fill:var(--panel);stroke:var(--soft);stroke-width:1.6}
.faded{opacity:.4}
.hatch{fill:url(#hatching);stroke:var(--ink);stroke-width:1.2}
.stripe{stroke:var(--ink);stroke-width:2.2}
.half{fill:var(--panel);stroke:var(--soft);stroke-width:.6}
.ring{fill:none;stroke:var(--ink);stroke-width:1.6;stroke-dasharray:3 2.4}
.area{fill-opacity:.16;stroke:var(--soft);stroke-width:1;stroke-dasharray:2 3}
.bar{fill:var(--line)}.column{fill:transparent}.column:hover{fill:var(--panel)}
.event{fill:var(--soft)}
ol.notes{margin:0;padding:0;list-style:none;font-size:.92rem;line-height:1.5}
ol.notes li{display:grid;grid-template-columns:2.2rem minmax(0,1fr);padding:.45rem 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
ol.notes li:target{background:var(--mark)}
ol.notes .number{font:.76rem/1.9 var(--sans);color:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th{font:600 .74rem/1.4 var(--sans);letter-spacing:.03em;color:var(--soft);text-align:left}
th,td{padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
td.number,th.number{text-align:right;padding-right:0;font-variant-numeric:lining-nums tabular-nums}
.nothing{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:1.6rem 1.7rem;margin:0 0 2rem}
.nothing h2{margin:0 0 .4rem}.nothing p{margin:0;color:var(--soft)}
footer{color:var(--soft);font:.78rem/1.5 var(--sans);border-top:3px double var(--line);padding-top:1rem}
@media (max-width:40rem){body{font-size:1rem}.page{padding:1.4rem 1rem 3rem}.label{font-size:15px}.tick{font-size:13px}td.when,th.when{white-space:nowrap}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--panel:#fff;--accent:#000}
body{font-size:10.5pt}.page{max-width:none;padding:0}.columns{display:block}.figures{position:static;max-height:none;overflow:visible}
button.why,.card{display:none}figure,li,tr{break-inside:avoid}h2,h3{break-after:avoid}}
`
