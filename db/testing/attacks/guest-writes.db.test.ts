import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { guestWrites } from './guest-writes';

ownDataFolder();
describeWrites(guestWrites);
