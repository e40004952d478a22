/** Enter among radio buttons: chooses the one with the focus, or the next where it is chosen already, for those who have only Tab and Enter. */
export function enterAmongRadios(event: KeyboardEvent): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.defaultPrevented || !(target instanceof HTMLInputElement) || target.type !== 'radio' || target.name === '') return;
  event.preventDefault();
  const all = [...(target.closest('fieldset, dialog, main') ?? document).querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter((one) => one.name === target.name && !one.disabled);
  const next = target.checked ? all[(all.indexOf(target) + 1) % all.length] : target;
  next?.focus();
  next?.click();
}
