/**
 * Which modules of the app come to the browser in one file. Left alone, the bundler makes a file for every set of
 * pages that share a module: some two hundred, of which a page fetches sixty and more, most of them a line long. Each
 * costs a request, so what is loaded together comes together, and a small shared part comes with a larger one that all
 * who need it load anyhow, or a few more.
 */

/** Parts of the app that are fetched at one moment, by the names of their modules. */
const together: Readonly<Record<string, RegExp>> = {
  // Before anything else, on every page.
  frame: /\/client\/entry\.js|\/client-optimized\/app\.js|\/nodes\/[01]\.js/,
  // Once a page is there.
  news: /\/routes\/(News\.svelte|search-key\.ts)|\/platform\/updates\.ts|\/state\/log-work\.ts/,
  // Once a deck of one's own is made, opened or written.
  writing: /\/OwnDeckScreen\.svelte|\/state\/deck-files\.ts/,
  // Once a card is turned over in a text.
  turn: /\/AskedTurn\.svelte|\/state\/woven-turn\.svelte\.ts/,
  // Once a card is turned over in a sitting.
  answer: /\/(AnswerSide|SessionComplete|NotSaved)\.svelte|\/core\/schedule\.ts/,
};

/** A part rather loads so many characters of source text in vain than sends one more request. */
const worthRequest = 1_950;

/** Where a module goes: a file's name, and how many parts of the app load it. */
export interface Pack {
  readonly name: string;
  readonly partCount: number;
}

/** A module as the bundler knows it. */
export interface PackedModule {
  readonly id: string;
  readonly code: string | null;
  readonly isEntry: boolean;
  readonly importedIds: readonly string[];
  readonly dynamicImporters: readonly string[];
}

/** The pack of each module that some part needs. */
export function packModules(modules: readonly PackedModule[]): ReadonlyMap<string, Pack> {
  const plan = new Plan(modules);
  plan.joinSmall();
  return plan.packs;
}

/** Which parts need each module. What a module imports is needed by at least the same. */
class Plan {
  readonly #modules: ReadonlyMap<string, PackedModule>;
  readonly #parts = new Map<string, ReadonlySet<string>>();

  constructor(modules: readonly PackedModule[]) {
    this.#modules = new Map(modules.map((module) => [module.id, module]));
    const roots = modules.filter((one) => one.isEntry || one.dynamicImporters.length > 0);
    const all = new Set(roots.map(({ id }) => partOf(id)));
    for (const { id } of roots)
      this.#need(id, partOf(id) === 'frame' ? all : new Set([partOf(id)]));
  }

  get packs(): ReadonlyMap<string, Pack> {
    const packs = this.#list().flatMap(({ ids, parts }, index) => {
      const pack: Pack = { name: `pack-${index}`, partCount: parts.size };
      return ids.map((id): [string, Pack] => [id, pack]);
    });
    return new Map(packs);
  }

  /** Gives a shared pack to all who load a larger one, where the requests saved are worth what is loaded in vain. */
  joinSmall(): void {
    const kept = new Set<string>();
    for (;;) {
      const packs = this.#list();
      const [small] = packs
        .filter(({ key, parts }) => parts.size > 1 && !kept.has(key))
        .sort((one, other) => one.size - other.size);
      if (!small) return;
      const [host] = packs
        .filter(({ parts }) => parts !== small.parts && isSubset(small.parts, parts))
        .sort((one, other) => one.parts.size - other.parts.size);
      if (host && this.#weighInVain(small.ids, host.parts) <= worthRequest * small.parts.size)
        for (const id of small.ids) this.#need(id, host.parts);
      else kept.add(small.key);
    }
  }

  /** How much source text the parts would load in vain with the modules: what those import goes with them. */
  #weighInVain(
    ids: readonly string[],
    parts: ReadonlySet<string>,
    seen = new Set<string>(),
  ): number {
    const costs = ids.map((id) => {
      const known = this.#parts.get(id) ?? new Set();
      if (seen.has(id) || isSubset(parts, known)) return 0;
      seen.add(id);
      const addedCount = [...parts].filter((part) => !known.has(part)).length;
      return addedCount * this.#sizeOf(id) + this.#weighInVain(this.#importsOf(id), parts, seen);
    });
    return costs.reduce((sum, cost) => sum + cost, 0);
  }

  #sizeOf(id: string): number {
    return this.#modules.get(id)?.code?.length ?? 0;
  }

  #need(id: string, parts: ReadonlySet<string>): void {
    const known = this.#parts.get(id) ?? new Set();
    if (isSubset(parts, known)) return;
    this.#parts.set(id, new Set([...known, ...parts]));
    for (const imported of this.#importsOf(id)) this.#need(imported, parts);
  }

  /** The modules that the same parts need, together. */
  #list() {
    const groups = new Map<
      string,
      { key: string; parts: ReadonlySet<string>; ids: string[]; size: number }
    >();
    for (const [id, parts] of this.#parts) {
      const key = keyOf(parts);
      const group = groups.get(key) ?? { key, parts, ids: [], size: 0 };
      group.ids.push(id);
      group.size += this.#sizeOf(id);
      groups.set(key, group);
    }
    return [...groups.values()];
  }

  /** The list of all messages is imported whole; what a module needs of it are those that it names. */
  #importsOf(id: string): readonly string[] {
    const { code, importedIds = [] } = this.#modules.get(id) ?? {};
    return importedIds.flatMap((imported) => {
      if (!imported.endsWith(messageList)) return [imported];
      const folder = imported.slice(0, -messageList.length);
      const names = [...(code ?? '').matchAll(/\bm\.(\w+)/g)].map(([, name]) => name);
      return names.map((name) => `${folder}/messages/${name}.js`);
    });
  }
}

const messageList = '/messages.js';

function partOf(id: string): string {
  return Object.entries(together).find(([, names]) => names.test(id))?.[0] ?? id;
}

function keyOf(parts: ReadonlySet<string>): string {
  return [...parts].sort().join('\n');
}

function isSubset(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((each) => other.has(each));
}
