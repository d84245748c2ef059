/** `npm test`. Only checks the Node version before it loads anything that an old Node could not read. */
import { explainOldNode } from './node-version.mjs';

const complaint = explainOldNode(process.versions.node);
if (complaint === undefined) {
  import('./test-app.mjs').then(({ testApp }) => testApp());
} else {
  console.error(complaint);
  process.exitCode = 1;
}
