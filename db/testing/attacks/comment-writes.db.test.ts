import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { commentWrites } from './comment-writes';

ownDataFolder();
describeWrites(commentWrites);
