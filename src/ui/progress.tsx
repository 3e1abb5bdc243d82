import { useId } from 'react';

interface ProgressProps {
  /** What is being done: "Rijen gelezen". */
  label: string;
  /** Done so far; not known yet when left out. */
  value?: number;
  max: number;
  /** The same in words: "1.200 van 5.000". */
  text?: string;
}

/** How far long work is. */
export function Progress({ label, value, max, text }: ProgressProps) {
  const id = useId();
  return (
    <div className="od-progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={max} />
      {text && <span className="od-number">{text}</span>}
    </div>
  );
}
