import { ratings } from '../../../shared/domain/interview/interview.ts';
import { fontFiles, lineHeightByHand, palette, ratingColours, toneColours, typefaces } from '../blocks/style.ts';

const faces = Object.values(fontFiles)
  .map(
    ({ family, weight, file }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};src:url("${file}") format("truetype")}`,
  )
  .join('\n');

const scores = ratings
  .map((rating) => {
    const { ground, ink } = ratingColours(rating);
    return `.rating${rating}{background:${ground};color:${ink}}`;
  })
  .join('\n');

const tones = Object.entries(toneColours)
  .map(([tone, colour]) => `.${tone}{color:${colour}}`)
  .join('\n');

/** Fonts after the bundled ones: the system's, for the scripts that those do not cover. */
const fallback = 'system-ui,sans-serif';

/** The style sheet of a printed document: the look that the other engine gives it, in points. */
export const printStyle = `
${faces}
*{box-sizing:border-box;margin:0;padding:0}
html{font:400 9.5pt/1.4 "${typefaces.text}",${fallback};color:${palette.text};-webkit-print-color-adjust:exact}
body{overflow-wrap:anywhere;orphans:2;widows:2}
p,li,dd,td,th,h1,h2,h3,h4,h5{white-space:pre-wrap}
/* Each line takes its direction from its own first letter. */
[dir=auto]{unicode-bidi:plaintext}
h1,h2,h3,h4,h5{break-after:avoid;break-inside:avoid;font-weight:600}
h1{font:700 25pt/1.12 "${typefaces.display}",${fallback};margin:3pt 0}
h2{font-size:12.5pt;margin:16pt 0 5pt}
h3{font-size:10.5pt;margin:9pt 0 3pt}
h4,h5{font-size:8.5pt;color:${palette.textMuted};margin:9pt 0 3pt}
h4.named{font-size:10pt;color:inherit}
h5{margin-top:4pt}
/* A name from right to left stands above what is set from left to right. */
h3,h4,h5{text-align:left}
p{margin-bottom:4pt}
.section{display:flow-root;overflow-y:clip}
.section>div{display:table;table-layout:fixed;width:100%;margin-top:-18pt}
.running{display:table-header-group;break-inside:avoid}
.running p{height:18pt;overflow:hidden;white-space:nowrap;font-size:8.5pt;font-weight:600;color:${palette.textMuted};text-align:left}
.content{display:table-row-group}
/* A margin that alone goes over to the next page would have the running head above nothing. */
.content>:last-child,.content>:last-child>:last-child{margin-bottom:0}
header p{margin:0 0 2pt}
header{margin-bottom:12pt;text-align:left}
.kicker{font-size:8.5pt;font-weight:600;color:${palette.accent}}
.subtitle{font-size:11.5pt}
.lead{font-size:10.5pt;margin:3pt 0 8pt;break-inside:avoid}
.closing{font-size:10.5pt;margin-top:22pt}
.muted,.absent{color:${palette.textMuted}}
.small{font-size:8.5pt;color:${palette.textMuted}}
${tones}
${scores}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.verdict{display:grid;grid-template-columns:1.4fr 1fr 1.15fr 1.15fr;gap:5pt;margin-bottom:6pt;break-inside:avoid}
.verdict>div{background:${palette.surfaceSunken};padding:9pt 11pt}
.verdict dt,.verdict .detail{font-size:8pt;color:${palette.textMuted};display:block}
.verdict .detail{font-size:7.5pt}
.verdict dd{white-space:normal}
.steps{display:flex;gap:2pt;margin:2pt 0 3pt}
.steps i{width:27pt;height:5pt;background:${palette.border}}
.steps .on{background:currentcolor}
.verdict .value{display:block;font:700 18pt/1.3 "${typefaces.display}",${fallback}}
.question{border-top:.75pt solid ${palette.border};padding-top:10pt;margin:18pt 0 2pt;break-inside:avoid;break-after:avoid;display:grid;grid-template-columns:1fr auto;align-items:baseline}
.question h3{margin:0;font-size:12.5pt}
.question h3:has(.number){padding-inline-start:24pt;text-indent:-24pt}
.question p{margin:0}
.question .number{display:inline-block;width:24pt;text-indent:0;margin-inline-end:-.25em;color:${palette.textMuted}}
/* What only leads on stays with what it leads to. */
.lead,p.muted:not(:last-child),.small:not(:last-child){break-after:avoid}
ul{padding:0 13pt;margin-bottom:4pt}
li{margin-bottom:2.5pt;text-align:start}
.boxes{list-style:none;padding:0}
.boxes.whole{break-inside:avoid}
.boxes li{position:relative;padding-inline-start:18pt;break-inside:avoid}
.boxes li::before{content:"";position:absolute;inset-inline-start:.5pt;top:2pt;width:8.5pt;height:8.5pt;border:.75pt solid ${palette.textMuted}}
.ruled{margin-bottom:10pt}
.ruled p{font-size:8pt;color:${palette.textMuted};margin:2pt 0 -6pt}
.ruled i{display:block;height:${lineHeightByHand}pt;border-bottom:.5pt solid ${palette.border};break-inside:avoid}
.columns{display:grid;grid-template-columns:1fr 1fr;column-gap:24pt;break-inside:avoid}
figure{margin:2pt 0 4pt;break-inside:avoid}
figure svg{display:block;width:100%;height:auto}
.rating{break-inside:avoid;display:grid;grid-template-columns:34pt 1fr;margin:2pt 0 6pt;background:${palette.surfaceSunken}}
.rating .score{font:700 15pt/1.2 "${typefaces.display}",${fallback};text-align:center;padding:7pt 0;margin:0}
.rating>div{padding:7pt 12pt}
.rating p{margin-bottom:2pt}
table{width:100%;table-layout:fixed;border-collapse:collapse;font-size:9pt;margin:2pt 0 6pt}
table.whole,tbody.whole,tr{break-inside:avoid}
tr.long{break-inside:auto}
tbody tr:first-child:not(:last-child):not(.long){break-after:avoid}
tbody tr:nth-last-child(2):not(.long){break-after:avoid}
th,td{text-align:left;vertical-align:top;font-weight:400;padding:3.5pt 4pt;border-bottom:.5pt solid ${palette.border}}
tbody tr:last-child>*{border-bottom:0}
thead th{font-size:8pt;font-weight:600;color:${palette.textMuted};border-bottom:.75pt solid ${palette.textMuted}}
.numeric{text-align:right}
.heatmap{border-collapse:separate;border-spacing:1.5pt;line-height:1.3}
.heatmap th,.heatmap td{vertical-align:middle;padding:2.5pt 2pt;border:0}
.heatmap td,.heatmap thead th{text-align:center}
.heatmap thead th{font-size:7.5pt;vertical-align:bottom;border-bottom:.75pt solid ${palette.textMuted}}
.heatmap thead .corner{text-align:left}
.heatmap .group th{font-weight:600;padding-top:6pt}
.heatmap .group{break-after:avoid}
.heatmap .tint{font-weight:600}
.heatmap .words{font-size:7pt;line-height:1.1;color:${palette.textMuted}}
.heatmap .small{display:block;font-size:7pt;line-height:1.1;font-weight:400;color:inherit}
.strong{font-weight:600}
.notes{list-style:none}
.notes li{break-inside:avoid;display:grid;grid-template-columns:42pt 74pt 1fr;margin-bottom:5pt}
.notes .long{break-inside:auto}
.notes .time{color:${palette.textMuted}}
.notes p{margin:0}
.notes .points{font-size:8.5pt;color:${palette.textMuted}}
.facts>div{display:grid;grid-template-columns:120pt 1fr;padding:1.5pt 0}
.facts.whole{break-inside:avoid}
.facts.tight{font-size:8pt}
.facts dt{color:${palette.textMuted}}
.callout{background:${palette.surfaceSunken};border-inline-start:3pt solid ${palette.textMuted};padding:7pt 10pt;margin:2pt 0 10pt}
.callout.bad{border-color:${palette.danger};color:inherit}
.callout p{margin-bottom:2pt}
`;
