/** Ids: each where one belongs, each well formed, each once in its room. */
import { type BlockNode, type Document, type Place, type Placed, valueOf } from './document';
import { blockRules } from './fields';
import { isId } from './id-syntax';
import { type Problem, problemAt, type Report } from './problems';

/** An id that is unique over all decks: of a card, scenario or item. */
export interface GlobalId extends Place {
  readonly id: string;
}

/** A room of ids: an id may stand in it once. */
type Room = Map<string, Place>;

/** Something that has an id, for messages by its name in the document. */
interface Owner extends Place {
  readonly name: string;
  readonly id: Placed | undefined;
}

interface Rooms {
  readonly global: Room;
  readonly sections: Room;
  readonly sources: Room;
  readonly notes: Room;
}

/** Checks the ids of a document. Returns those that no other deck may use. */
export function lintIds(document: Document, report: Report): GlobalId[] {
  const rooms = { global: new Map(), sections: new Map(), sources: new Map(), notes: new Map() };
  for (const section of document.sections) {
    // What stands before the first section has been reported and has no id.
    if (section.title !== undefined)
      checkId({ ...section, name: 'Section' }, rooms.sections, report);
    for (const part of section.parts) if (part.type === 'block') lintBlock(part, rooms, report);
  }
  return [...rooms.global].map(([id, place]: [string, Place]) => ({
    id,
    line: place.line,
    column: place.column,
  }));
}

/** A document among others: its name for messages, and its ids that no other may use. */
export interface NamedIds {
  readonly file: string;
  readonly globalIds: readonly GlobalId[];
}

/** Problems of ids that stand in two documents, by the later document's position in `documents`. */
export function lintAcrossDocuments(documents: readonly NamedIds[]): Problem[][] {
  const files = new Map<string, string>();
  return documents.map(({ file, globalIds }) =>
    globalIds.flatMap((place) => {
      const other = files.get(place.id);
      if (other === undefined) files.set(place.id, file);
      if (other === undefined) return [];
      return [problemAt('duplicate-id-in-other-file', place, { id: place.id, file: other })];
    }),
  );
}

function lintBlock(
  block: BlockNode,
  rooms: Rooms,
  report: Report,
  injects: Room = new Map(),
): void {
  const room = block.kind === 'inject' ? injects : roomOf(block, rooms);
  if (room !== undefined) checkId(block, room, report);
  const options = valueOf(block.fields, 'options', 'options') ?? [];
  lintInside(options, 'option', report);
  lintInside(valueOf(block.fields, 'parts', 'parts') ?? [], 'part', report);
  const ownInjects: Room = new Map();
  for (const child of block.children) lintBlock(child, rooms, report, ownInjects);
}

function roomOf({ kind }: BlockNode, rooms: Rooms): Room | undefined {
  if (kind === undefined) return undefined;
  if (kind === 'source') return rooms.sources;
  if (kind === 'note') return rooms.notes;
  return blockRules[kind].isCard || kind === 'scenario' || kind === 'item'
    ? rooms.global
    : undefined;
}

function lintInside(owners: readonly Omit<Owner, 'name'>[], name: string, report: Report): void {
  const room: Room = new Map();
  for (const { id, line, column } of owners) checkId({ id, line, column, name }, room, report);
}

function checkId(owner: Owner, room: Room, report: Report): void {
  const { id, name } = owner;
  if (id === undefined) report('missing-id', owner, { block: name });
  else if (!isId(id.text)) report('malformed-id', id, { id: id.text });
  else {
    const first = room.get(id.text);
    if (first === undefined) room.set(id.text, id);
    else report('duplicate-id', id, { id: id.text, firstLine: first.line });
  }
}
