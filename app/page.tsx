import { redirect } from 'next/navigation';
import { startPath } from '@/lib/accounts/places';
import { currentSession } from '@/lib/auth/session';

/** Nobody stays here: people go on to their brand, everybody else to the sign-in page. */
export default async function Home() {
  const session = await currentSession();
  redirect(session ? ((await startPath(session.user.id)) ?? '/profile') : '/sign-in');
}
