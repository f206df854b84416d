import { execFileSync } from 'node:child_process';

import project from '../package.json' with { type: 'json' };

/** The version of this build, and the last change in it; a copy without its history knows no change. */
export type BuildFacts = { readonly version: string; readonly commit?: string; readonly date?: string };

export function readBuild(): BuildFacts {
  const { version } = project;
  try {
    const told = execFileSync('git', ['log', '-1', '--format=%h %cs'], { encoding: 'utf8', stdio: 'pipe' });
    const [commit = '', date = ''] = told.trim().split(' ');
    return { version, commit, date };
  } catch {
    return { version };
  }
}
