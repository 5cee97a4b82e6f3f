import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { priorityWrites } from './priority-writes';

ownDataFolder();
describeWrites(priorityWrites);
