import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { segmentWrites } from './segment-writes';

ownDataFolder();
describeWrites(segmentWrites);
