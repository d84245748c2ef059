/** Which modules come in one file: what is loaded together, and what is not worth a request of its own. */
import { describe, expect, it } from 'vitest';
import { packModules, type PackedModule } from '../../../src/tools/packs';

/** A module by its imports; `size` is the length of its text. */
function module(
  id: string,
  imports: string[] = [],
  { isEntry = false, isLazy = false, size = 10_000, code = 'x'.repeat(size) } = {},
): PackedModule {
  const dynamicImporters = isLazy ? ['/layout'] : [];
  return { id, code, isEntry, importedIds: imports, dynamicImporters };
}

const entry = (id: string, imports: string[]) => module(id, imports, { isEntry: true });

function nameOf(packs: ReturnType<typeof packModules>, id: string): string | undefined {
  return packs.get(id)?.name;
}

describe('packs', () => {
  it('put what one page alone needs into one file, and what two share into another', () => {
    const packs = packModules([
      entry('/study', ['/card', '/text']),
      entry('/read', ['/text']),
      module('/card', ['/gap']),
      module('/gap'),
      module('/text'),
    ]);
    expect(nameOf(packs, '/card')).toBe(nameOf(packs, '/study'));
    expect(nameOf(packs, '/gap')).toBe(nameOf(packs, '/study'));
    expect(nameOf(packs, '/text')).not.toBe(nameOf(packs, '/study'));
    expect(nameOf(packs, '/text')).not.toBe(nameOf(packs, '/read'));
  });

  it('bring parts that are fetched at one moment in one file', () => {
    const packs = packModules([
      module('/src/routes/study/AnswerSide.svelte', ['/back'], { isLazy: true }),
      module('/src/lib/core/schedule.ts', ['/fsrs'], { isLazy: true }),
      module('/back'),
      module('/fsrs'),
    ]);
    expect(nameOf(packs, '/back')).toBeDefined();
    expect(nameOf(packs, '/back')).toBe(nameOf(packs, '/fsrs'));
  });

  it('give a line of text that two share to all, and keep a large part from those who do not need it', () => {
    const shared = ['/word', '/large', '/everywhere'];
    const packs = packModules([
      entry('/a', shared),
      entry('/b', shared),
      entry('/c', ['/everywhere']),
      module('/word', [], { size: 50 }),
      module('/large', [], { size: 50_000 }),
      module('/everywhere'),
    ]);
    expect(nameOf(packs, '/large')).not.toBe(nameOf(packs, '/everywhere'));
    expect([nameOf(packs, '/large'), nameOf(packs, '/everywhere')]).toContain(
      nameOf(packs, '/word'),
    );
  });

  it('give what a module imports to at least as many parts, so that no two files wait for each other', () => {
    const packs = packModules([
      entry('/a', ['/small', '/host']),
      entry('/b', ['/small', '/host']),
      entry('/c', ['/host']),
      entry('/d', ['/base']),
      entry('/e', ['/base']),
      module('/small', ['/base'], { size: 20 }),
      module('/host'),
      module('/base', [], { size: 1_000 }),
    ]);
    expect(nameOf(packs, '/small')).toBe(nameOf(packs, '/host'));
    // Whoever now loads the small part loads what it imports.
    expect(packs.get('/base')?.partCount).toBe(5);
  });

  it('keep a small part apart that would take a large one along to those who do not need it', () => {
    const packs = packModules([
      entry('/a', ['/small', '/host']),
      entry('/b', ['/small', '/host']),
      entry('/c', ['/host']),
      module('/small', ['/large'], { size: 20 }),
      module('/host'),
      module('/large', [], { size: 50_000 }),
    ]);
    expect(packs.get('/large')?.partCount).toBe(2);
    expect(nameOf(packs, '/small')).not.toBe(nameOf(packs, '/host'));
  });

  it('see which messages a module names, and not the list of all', () => {
    const list = '/generated/messages.js';
    const packs = packModules([
      module('/a', [list], { isEntry: true, code: 'm.study_close()' }),
      module('/b', [list], { isEntry: true, code: 'm.read_open()' }),
      module(list, ['/generated/messages/study_close.js', '/generated/messages/read_open.js']),
      module('/generated/messages/study_close.js'),
      module('/generated/messages/read_open.js'),
    ]);
    expect(nameOf(packs, '/generated/messages/study_close.js')).toBe(nameOf(packs, '/a'));
    expect(nameOf(packs, '/generated/messages/read_open.js')).toBe(nameOf(packs, '/b'));
  });
});
