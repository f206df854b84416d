import { createContext, use } from 'react';

import type { GuardedSource } from '../platform/credentials.ts';

/** Leads to the screen where one signs in to this source; undefined where there is none, or one is there already. */
export type ToSources = ((source: GuardedSource) => void) | undefined;

const NavigationContext = createContext<ToSources>(undefined);

export const NavigationProvider = NavigationContext.Provider;

export const useToSources = (): ToSources => use(NavigationContext);

/** Leads to the connection check; undefined where it is shown already. */
export type ToDoctor = (() => void) | undefined;

const DoctorContext = createContext<ToDoctor>(undefined);

export const DoctorProvider = DoctorContext.Provider;

export const useToDoctor = (): ToDoctor => use(DoctorContext);
