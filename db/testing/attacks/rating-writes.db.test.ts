import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { ratingWrites } from './rating-writes';

ownDataFolder();
describeWrites(ratingWrites);
