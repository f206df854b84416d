import { useEffect, useEffectEvent } from 'react';

import type { SourceSettings } from '../../../core/source-settings.ts';
import type { SourceAccess } from '../../pane-services.ts';
import { useTask } from '../../use-task.ts';
import { askSettings } from './enrol.ts';

type Version = SourceSettings['vacatures']['version'];

const LATEST: Version = 'v4';

/** The version of the vacancies that the gateway has behind it; asked only where it matters. */
export function useSettings(access: SourceAccess, matters: boolean) {
  const { state, start } = useTask<never, Version>();
  const ask = (): void => {
    void start(async (signal) => (matters ? (await askSettings(access, signal)).vacatures.version : LATEST));
  };
  const askOnArrival = useEffectEvent(ask);
  useEffect(() => askOnArrival(), []);
  return { state, ask };
}
