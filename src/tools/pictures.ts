/**
 * `npm run pictures`: draws the timeline and the map of the missions from `decks/mission-outcomes/missions.json` and
 * writes them beside it. The pictures are kept in the project; a test says when they no longer match the data.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawMap } from './pictures/map';
import { readMissions } from './pictures/missions';
import { drawTimeline } from './pictures/timeline';

const folder = join(process.cwd(), 'decks', 'mission-outcomes');
const data = readMissions(join(folder, 'missions.json'));
const pictures = { 'timeline.svg': drawTimeline(data), 'map.svg': drawMap(data) };

for (const [file, text] of Object.entries(pictures)) {
  writeFileSync(join(folder, file), text);
  console.log(`${file}: ${Math.ceil(text.length / 1024)} kB`);
}
