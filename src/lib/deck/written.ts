/** A value as it stands in a document, with all that its reader needs. */
import type { Place, RawText } from './document';
import type { FieldRule } from './fields';
import type { Findings } from './findings';
import type { Standing } from './markdown';

/** A value that is not empty. */
export interface Written {
  readonly key: string;
  readonly raw: RawText;
  /** Where the value begins. */
  readonly place: Place;
  readonly standing: Standing;
  readonly rule: FieldRule;
  readonly findings: Findings;
}
