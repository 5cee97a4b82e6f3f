'use client';

import { Camera, Images } from 'lucide-react';
import { useId } from 'react';

/** Takes a photo with the camera, or chooses some that are on the device already. */
export function PhotoPicker({
  label,
  name,
  camera,
  onPress,
  onFiles,
}: {
  label: string;
  /** What the photos are of, for screen readers. */
  name: string;
  camera: boolean;
  /** Before the camera or the album opens. */
  onPress: () => void;
  onFiles: (files: File[]) => void;
}) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="inline-flex min-h-14 min-w-0 cursor-pointer items-center justify-center gap-2 rounded border border-line-strong bg-surface px-3 text-center text-base font-medium text-ink active:bg-active has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent [&_svg]:size-5 [&_svg]:shrink-0"
    >
      {camera ? <Camera aria-hidden /> : <Images aria-hidden />}
      <span className="min-w-0">{label}</span>
      <input
        id={id}
        type="file"
        accept="image/*"
        capture={camera ? 'environment' : undefined}
        multiple={!camera}
        aria-label={name}
        className="sr-only"
        onClick={onPress}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // So that the same file can be chosen again after a mistake.
          event.target.value = '';
        }}
      />
    </label>
  );
}
