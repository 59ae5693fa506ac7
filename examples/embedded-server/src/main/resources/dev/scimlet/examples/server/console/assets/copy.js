// Puts a button beside each text that is meant to be copied. Without scripts the text is there all the same.
for (const source of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button');
  const status = document.createElement('span');
  button.type = 'button';
  button.className = 'button copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', 'Copy ' + source.dataset.copy);
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  source.after(button, status);
  button.addEventListener('click', () => copy(source, button, status));
}

async function copy(source, button, status) {
  try {
    await navigator.clipboard.writeText(source.textContent);
    tell('Copied', button, status);
  } catch (refused) {
    // Browsers offer the clipboard to secure origins alone: the text is selected instead.
    getSelection().selectAllChildren(source);
    tell('Selected', button, status);
  }
}

function tell(text, button, status) {
  button.textContent = text;
  status.textContent = text;
  setTimeout(() => {
    button.textContent = 'Copy';
    status.textContent = '';
  }, 2500);
}
