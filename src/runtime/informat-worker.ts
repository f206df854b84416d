/** The worker's own module: a page that asked for 40 MB of staff goes on answering its user. */
import { serveInformat } from './serve-informat.ts';

// The types of this project are those of a page; in a worker a message needs no address.
serveInformat(globalThis);
