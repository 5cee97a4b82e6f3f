import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { collectionWrites } from './collection-writes';

ownDataFolder();
describeWrites(collectionWrites);
