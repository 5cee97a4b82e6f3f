import { newId } from '@/lib/ids';
import type { CallServer } from '../evidence/evidence-transport';
import type { Reduce } from './keep-photos';
import type { PhoneFacts, PhoneStorage } from './phone-storage';

/** What a phone is given to work with. */
export interface PhoneSettings {
  storage: PhoneStorage;
  call: CallServer;
  /** Makes pictures small enough to be sent. */
  reduce: Reduce;
  /** What the browser calls itself. */
  deviceName: string;
  isOnline: () => boolean;
  /** Only one tab or worker sends at a time. */
  alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  clock?: () => number;
  /** When the screen hears of a tap: after the pad, which shows it by itself, was painted. At once unless told. */
  later?: (tell: () => void) => void;
}

/** Of a phone that knows nothing yet. */
export const noFacts = (): PhoneFacts => ({
  deviceId: newId(),
  userId: '',
  name: '',
  places: [],
  isDiscreet: false,
  sentAt: '',
});
