import { build } from './build-if-stale.ts';

build();
