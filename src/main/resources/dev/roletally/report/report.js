(() => {
  'use strict';
  const keys = (target) => {
    const near = target instanceof Element && target.closest('[data-r]');
    return near ? near.dataset.r.split(' ') : [];
  };
  let lit = [];
  const light = (event, scroll) => {
    lit.forEach((each) => each.classList.remove('lit'));
    lit = [];
    for (const key of keys(event.target)) {
      document.querySelectorAll('[data-r~="' + key + '"]').forEach((each) => {
        each.classList.add('lit');
        lit.push(each);
      });
    }
    const words = lit.find((each) => each.closest('.pane'));
    if (scroll && words && !event.target.closest('.pane')) {
      const pane = words.closest('.pane');
      if (pane.scrollHeight > pane.clientHeight) {
        const offset = words.getBoundingClientRect().top - pane.getBoundingClientRect().top;
        pane.scrollTop += offset - pane.clientHeight / 3;
      }
    }
  };
  addEventListener('mouseover', (event) => light(event, true));
  addEventListener('focusin', (event) => light(event, true));
})();
