import { closePools } from '@/db/client';
import { seedDemo } from '@/db/seed/demo';

await seedDemo();
await closePools();
