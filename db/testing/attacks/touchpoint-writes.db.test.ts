import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { touchpointWrites } from './touchpoint-writes';

ownDataFolder();
describeWrites(touchpointWrites);
