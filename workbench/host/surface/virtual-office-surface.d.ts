declare module 'virtual:office-surface' {
  import { type OfficeSurface } from './office-surface.ts';
  export const surface: OfficeSurface;
}
