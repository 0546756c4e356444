/** How the pages look: A4, ink on white, the app's serif for names. */
export const STYLE = `
@page { size: A4; margin: 14mm 14mm 17mm; }
:root { --ink: #1e242b; --quiet: #5a646e; --line: #cfd3d7; --accent: #75521b; --pain: #b3261b;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', Georgia, 'Noto Serif', 'Liberation Serif', serif; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 9.6pt/1.42 system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif; }
h1, h2, h3, h4, p, ul, ol { margin: 0; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 2px; }
.front, .muscle { max-width: 182mm; margin: 0 auto; }
.wordmark { font: 500 15pt/1 var(--serif); color: var(--accent); }
h1 { font: 500 34pt/1.1 var(--serif); margin: 22mm 0 4mm; }
h2 { font: 500 23pt/1.14 var(--serif); }
h3 { font: 500 13pt/1.25 var(--serif); margin: 5mm 0 1.4mm; break-after: avoid; }
h4 { font-size: 8.4pt; font-weight: 650; color: var(--accent); letter-spacing: 0.01em; }
.lead { font-size: 12pt; }
.status { margin-top: 3mm; padding: 2mm 4mm; border-left: 3px solid var(--accent); background: #f6f2ec; font-weight: 600; }
.who { display: grid; grid-template-columns: 1fr 2fr 1fr; gap: 8mm; margin-top: 14mm; }
.who span { border-top: 0.8pt solid var(--ink); padding-top: 1mm; font-size: 8.4pt; color: var(--quiet); }
.front ul { padding-left: 5mm; }
.front li { margin-bottom: 1mm; }
.contents { columns: 3; column-gap: 8mm; }
.muscle { break-before: page; }
.muscle-head { display: grid; grid-template-columns: 1fr auto; gap: 8mm; align-items: start; break-inside: avoid; }
.muscle-head img { width: 68mm; height: 68mm; border-radius: 3mm; }
.above { font-size: 8.4pt; color: var(--quiet); }
.latin { font: italic 12pt/1.3 var(--serif); color: var(--quiet); }
.points { padding-left: 5.5mm; margin: 5mm 0; }
.points li::marker { font-weight: 700; color: var(--accent); }
.quiet { color: var(--quiet); font-size: 8.6pt; }
.claim { display: grid; grid-template-columns: 1fr 46mm; gap: 7mm; padding: 1.7mm 0; border-top: 0.5pt solid var(--line); break-inside: avoid; }
.what ul { padding-left: 4.2mm; }
.what table { border-collapse: collapse; margin: 0.6mm 0 0.8mm; font-variant-numeric: tabular-nums; line-height: 1.28; font-size: 9pt; }
.what th { text-align: left; font-weight: 500; color: var(--quiet); padding: 0.5mm 4mm 0.5mm 0; vertical-align: top; }
.what td { padding: 0.5mm 4mm 0.5mm 0; vertical-align: top; white-space: nowrap; }
.what td b { font-weight: 650; }
.mark { display: flex; justify-content: space-between; align-items: baseline; gap: 4mm; color: var(--quiet); }
.mark p { white-space: nowrap; line-height: 1; }
.mark code, .print { font: 6.6pt/1 ui-monospace, 'DejaVu Sans Mono', 'Liberation Mono', monospace; }
.print { opacity: 0.7; }
.refs { margin-left: 1.5mm; font-size: 7.2pt; font-weight: 400; color: var(--quiet); }
.grave { color: var(--pain); }
.verdict { display: flex; flex-direction: column; font-size: 8.6pt; line-height: 1.3; color: var(--quiet); }
.box { display: inline-block; width: 3.7mm; height: 3.7mm; border: 0.9pt solid var(--ink); border-radius: 0.7mm; vertical-align: -0.6mm; }
.box + .box { margin-left: 5mm; }
/* Ruled as far down as the claim reaches, at least once. */
.comment { flex: 1 1 0; min-height: 6mm; max-height: 24mm; overflow: hidden; }
.comment span { display: block; height: 6mm; padding-top: 2.6mm; border-bottom: 0.5pt solid #9aa2a9; font-size: 6.6pt; line-height: 1; color: #8b949c; }
.lines span { display: block; height: 7.5mm; border-bottom: 0.5pt solid #8b949c; }
.lines { break-inside: avoid; }
.sources { padding-left: 6mm; font-size: 8.4pt; line-height: 1.36; }
.sources li { margin-bottom: 1mm; overflow-wrap: anywhere; break-inside: avoid; }
small { font-size: 7.6pt; color: var(--quiet); }
@media screen { body { background: #e6e8ea; } .front, .muscle { max-width: 210mm; margin: 8mm auto; padding: 14mm; background: #fff; box-shadow: 0 1px 3px rgb(30 36 43 / 0.16); } }
@media screen and (max-width: 640px) { .claim, .muscle-head { grid-template-columns: 1fr; gap: 2mm; } .front, .muscle { padding: 6mm; } .contents { columns: 1; } }
@media print { a { text-decoration: none; } }
`;
