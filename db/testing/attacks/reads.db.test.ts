import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeReads } from './attack-reads';
import { reads } from './reads';

ownDataFolder();
describeReads(reads);
