/** `npm start`. Only checks the Node version before it loads anything that an old Node could not read. */
import { explainOldNode } from './node-version.mjs';

const complaint = explainOldNode(process.versions.node);
if (complaint === undefined) {
  import('./start-app.mjs').then(({ startApp }) => startApp());
} else {
  console.error(complaint);
  process.exitCode = 1;
}
