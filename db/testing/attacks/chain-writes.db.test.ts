import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { chainWrites } from './chain-writes';

ownDataFolder();
describeWrites(chainWrites);
