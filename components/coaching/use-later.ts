import { useEffect, useState } from 'preact/hooks';

/** @returns false until what was drawn first is on the screen: what nobody sees at once is not waited for */
export function useLater(): boolean {
  const [isLater, setIsLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLater(true));
    return () => clearTimeout(timer);
  }, []);
  return isLater;
}
