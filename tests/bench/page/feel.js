/*
 * What a hand feels, asked inside the page: tests/bench/src/feel.rs puts this in front of the page's own
 * scripts. Times are milliseconds.
 */
window.feel = (() => {
  const long = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) long.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });

  const state = () => document.getElementById('level7')?.dataset.state;
  let ready = null;
  const watch = setInterval(() => {
    if (state() === 'ready') {
      ready = performance.now();
      clearInterval(watch);
    }
  }, 4);

  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  /* The next task: after a frame, what it showed has been laid out and painted by then. */
  const task = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  const say = (box, value) => {
    box.value = String(value);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  /*
   * So many changes of a box, each from the event to the frame that shows its answer, and of that:
   * working the answer out (the event), writing it into the page (what follows until the next task:
   * the browser may show the frame before that), waiting for the frame, laying it out and painting it.
   */
  const type = async (id, count) => {
    const box = document.getElementById(id);
    box.scrollIntoView({ block: 'center' });
    box.focus();
    await pause(1000);
    long.length = 0;
    const took = [];
    const parts = [[], [], [], []];
    for (let at = 0; at < count; at += 1) {
      const times = [performance.now()];
      say(box, 4000 + 7 * at);
      times.push(performance.now());
      await task();
      times.push(performance.now());
      await frame();
      times.push(performance.now());
      await task();
      times.push(performance.now());
      took.push(times[4] - times[0]);
      parts.forEach((part, place) => part.push(times[place + 1] - times[place]));
      await pause(120);
    }
    return { took, parts, long: [...long] };
  };

  /* A slider moved at every frame, there and back: how long each frame was up. */
  const drag = async (frames) => {
    const sliders = [...document.querySelectorAll('#level7 input[type=range]')];
    const slider = sliders.find((one) => one.checkVisibility());
    slider.scrollIntoView({ block: 'center' });
    slider.focus();
    await pause(1000);
    long.length = 0;
    const last = Number(slider.max);
    const shown = [];
    let before = await frame();
    for (let at = 0; at < frames; at += 1) {
      say(slider, Math.round(last * (0.5 - 0.5 * Math.cos((4 * Math.PI * at) / frames))));
      const now = await frame();
      shown.push(now - before);
      before = now;
    }
    return { shown, long: [...long] };
  };

  let left = null;
  const begin = (what, ...given) => {
    left = null;
    ({ type, drag })[what](...given).then((said) => {
      left = said;
    });
  };
  return { begin, long, left: () => left, ready: () => ready };
})();
