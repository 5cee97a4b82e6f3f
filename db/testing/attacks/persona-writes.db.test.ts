import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { personaWrites } from './persona-writes';

ownDataFolder();
describeWrites(personaWrites);
