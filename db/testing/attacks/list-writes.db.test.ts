import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { listWrites } from './list-writes';

ownDataFolder();
describeWrites(listWrites);
