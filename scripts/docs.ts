import { writeFileSync } from 'node:fs';

import { sourcesDocument } from '../build/sources-document.ts';

writeFileSync(new URL('../docs/sources.md', import.meta.url), sourcesDocument());
