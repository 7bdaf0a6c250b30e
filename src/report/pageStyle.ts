/**
 * How a printed report looks. The first fonts are those of Thai offices, whose letters are small for their size: the
 * adjustment makes every font of the list as large as it should be.
 */
export const pageStyle = `
@page { size: A4; margin: 18mm 15mm 18mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
* { box-sizing: border-box; }
body { font-family: "TH Sarabun New", "TH SarabunPSK", Sarabun, "Noto Sans Thai", "Leelawadee UI", Loma, Garuda, Tahoma, sans-serif; font-size: 10.5pt; font-size-adjust: 0.5; line-height: 1.5; color: #111; max-width: 180mm; margin: 0 auto; padding: 6mm 0; }
@media print { body { padding: 0; max-width: none; } }
@media screen and (max-width: 190mm) { body { padding: 4mm; } table:not(.facts, .checks) { display: block; overflow-x: auto; } }
h1 { font-size: 17pt; margin: 0; text-align: center; line-height: 1.3; }
h2 { font-size: 13pt; margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.6pt solid #444; break-after: avoid; }
h3 { font-size: 11pt; margin: 4mm 0 1.5mm; break-after: avoid; }
p { margin: 1mm 0; }
.subtitle { text-align: center; color: #333; margin-bottom: 4mm; overflow-wrap:anywhere; }
.verdict { border: 1.4pt solid #14603a; border-left-width: 6pt; padding: 2.5mm 4mm; margin: 4mm 0; font-weight: 700; font-size: 12pt; break-inside: avoid; }
.verdict.wrong { border-color: #a11b1b; }
.verdict.look { border-color: #8a5a00; }
.verdict small { display: block; font-weight: 400; font-size: 10.5pt; }
table { width: 100%; border-collapse: collapse; margin: 1mm 0 3mm; font-size: 9.5pt; line-height: 1.4; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.4pt solid #999; padding: 1mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { background: #eceff1; font-weight: 700; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
tfoot td { font-weight: 700; border-top: 1pt solid #444; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
th.figure { white-space: normal; }
.facts th { width: 38mm; }
.facts { table-layout: fixed; }
.hash { overflow-wrap:anywhere; font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: 8pt; font-size-adjust: none; }
.severity { font-weight: 700; white-space: nowrap; }
.place, .result { white-space: nowrap; }
.line { display: block; white-space: nowrap; }
.aside { display: block; color: #333; font-size: 8.8pt; }
.wrong { color: #8c1010; font-weight: 700; }
.verdict.wrong, .verdict.look { color: inherit; }
ul { margin: 1mm 0; padding-left: 6mm; }
.signatures { display: flex; justify-content: flex-end; margin-top: 14mm; break-inside: avoid; }
.signatures div { width: 75mm; text-align: center; line-height: 2; }
@media screen and (prefers-color-scheme: dark) {
html { color-scheme: dark; background: #1f1f1f; }
body { color: #eee; }
.subtitle, .aside { color: #ccc; }
h2, tfoot td { border-color: #bbb; }
th, td { border-color: #666; }
th { background: #333a3f; }
.wrong { color: #f2a3a3; }
.verdict { border-color: #6fbf97; }
.verdict.wrong { border-color: #ea8a8a; }
.verdict.look { border-color: #e0b050; }
}
`;
