import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { hashPassword, verifyPassword } from './passwords';

let dummyHash: Promise<string> | undefined;

/**
 * The person of an address and password, or null. An unknown address costs the same time as a wrong password,
 * so the answer does not tell which addresses have an account.
 */
export async function checkPassword(email: string, password: string): Promise<{ id: string } | null> {
  if (email.length > 320 || password.length > 1024) return null;
  const [user] = await gateDb()
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.trim().toLowerCase()));
  dummyHash ??= hashPassword('a password that nobody has');
  const fits = await verifyPassword(user?.passwordHash ?? (await dummyHash), password);
  return user && fits ? { id: user.id } : null;
}
