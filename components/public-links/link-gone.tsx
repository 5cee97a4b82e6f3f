/** One answer for every link that leads nowhere now, whatever the reason. */
export function LinkGone({ title, text }: { title: string; text: string }) {
  return (
    <main className="mx-auto flex min-h-[60dvh] max-w-md flex-col justify-center gap-3 px-6">
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="text-ink-muted">{text}</p>
    </main>
  );
}
