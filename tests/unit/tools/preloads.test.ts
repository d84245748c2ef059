/** What a built page names to be fetched at once. */
import { describe, expect, it } from 'vitest';
import { completePage } from '../../../src/tools/preloads.mjs';

const manifest = {
  start: { file: '_app/start.js', imports: ['shared'] },
  shared: { file: '_app/shared.js', imports: ['deep'], css: ['_app/shared.css'] },
  deep: { file: '_app/deep.js', imports: ['shared'], css: ['_app/deep.css'] },
  other: { file: '_app/other.js', css: ['_app/other.css'] },
};

const page = (links: string) => `<html><head>${links}</head><body></body></html>`;

describe('a built page', () => {
  it('names every script and style that its scripts import, and no other', () => {
    const html = completePage(
      page('<link href="/app/_app/start.js" rel="modulepreload">'),
      '/app',
      manifest,
    );
    expect(html).toContain('<link href="/app/_app/deep.js" rel="modulepreload">');
    expect(html).toContain('<link href="/app/_app/deep.css" rel="stylesheet">');
    expect(html).not.toContain('other');
  });

  it('names nothing twice', () => {
    const listed = page(
      '<link href="/_app/start.js" rel="modulepreload"><link href="/_app/shared.css" rel="stylesheet">',
    );
    const html = completePage(listed, '', manifest);
    for (const { file, css = [] } of [
      { ...manifest.start, css: [] },
      manifest.shared,
      manifest.deep,
    ])
      for (const name of [file, ...css]) expect(html.split(`"/${name}"`)).toHaveLength(2);
  });
});
