import { connectionOf } from '../relay/connection';
import { Appearance } from './appearance';

/** A page of appearances in articles. */
export const AppearanceConnection = connectionOf(
  'Appearance',
  'appearances in articles',
  () => Appearance,
);
export type AppearanceConnection = InstanceType<typeof AppearanceConnection>;
