/**
 * What all generated pictures share: the sheet they lie on and how text and shapes are written. A picture is shown by
 * an `img` and cannot know the page's colours, so it brings its own sheet, light or dark, and is legible on any page.
 */

/** The width of every picture in its own units: with 14 units text is 12 pixels high on a picture of 320 pixels. */
export const sheetWidth = 360;

/** Space between the sheet's edge and what is drawn. */
export const margin = 16;

const style = `
:root{--paper:#fbfaf6;--ink:#16202c;--soft:#46535f;--rule:#ddd9ce;--land:#e6e2d6;--blue:#0b63a5;--on:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#151d26;--ink:#e8edf2;--soft:#b4bfca;--rule:#33404d;--land:#2b3744;--blue:#7cbcf0;--on:#07131d}}
text{font:14px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;fill:var(--ink)}
.title{font:500 19px ui-serif,"Iowan Old Style",Palatino,"Palatino Linotype",Georgia,serif}
.head{font:500 16px ui-serif,"Iowan Old Style",Palatino,"Palatino Linotype",Georgia,serif}
.soft{fill:var(--soft)}
.on{fill:var(--on)}
.sheet{fill:var(--paper);stroke:var(--rule)}
.rule{stroke:var(--rule);fill:none}
.ended{fill:var(--soft)}
.blue{fill:var(--blue)}
.middle{text-anchor:middle}
.end{text-anchor:end}
`;

/** A whole picture: a sheet of the given height with a title for those who open the file by itself. */
export function drawSheet(title: string, height: number, body: readonly string[], more = '') {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sheetWidth}" height="${height}" viewBox="0 0 ${sheetWidth} ${height}">
<title>${escapeText(title)}</title>
<!-- Made by npm run pictures from missions.json: change the data, not this file. -->
<style>${style}${more}</style>
<rect class="sheet" x=".5" y=".5" width="${sheetWidth - 1}" height="${height - 1}" rx="8"/>
${body.join('\n')}
</svg>
`;
}

/** A line of text; `classes` are those of the sheet's style. */
export function drawText(x: number, y: number, words: string, classes = ''): string {
  const attribute = classes === '' ? '' : ` class="${classes}"`;
  return `<text${attribute} x="${round(x)}" y="${round(y)}">${escapeText(words)}</text>`;
}

/** About how wide a text of 14 units is in a wide font: rather too much than too little. */
export function estimateWidth(words: string): number {
  return [...words].reduce((sum, character) => sum + widthOf(character), 0);
}

/** At most one decimal. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function widthOf(character: string): number {
  if (/[A-Z]/.test(character)) return character === 'I' ? 4.5 : 9.9;
  if (/[\s.,:]/.test(character)) return 4.5;
  return 8.9;
}

function escapeText(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
