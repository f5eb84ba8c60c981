//! Work that may wait: done in slices of a few milliseconds, so that what is typed in between is
//! answered at once.
//!
//! A job is a function that does one step and says whether there is more to do. Jobs stand in one
//! queue, each in a lane; a lane is replaced as a whole when what it worked on is out of date.
//! While any are left the page says so, for tests that want to see it at rest.

use super::port;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// One step; true while there is more to do.
pub(super) type Job = Box<dyn FnMut() -> bool>;

/// How long a slice may take, milliseconds.
const SLICE: f64 = 6.0;

/// Something compared by its address: work on it is out of date as soon as there is another.
pub(super) struct ByAddress<T>(pub(super) Rc<T>);

impl<T> PartialEq for ByAddress<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

thread_local! {
    static QUEUE: RefCell<Queue> = RefCell::default();
    static TIMER: RefCell<Option<Timeout>> = RefCell::default();
}

/// Drops what a lane still has to do, and puts these jobs at the end of the queue. Nothing runs
/// for the next `wait` milliseconds: somebody may be typing.
pub(super) fn replace(lane: &'static str, wait: u32, jobs: Vec<Job>) {
    let left = QUEUE.with_borrow_mut(|queue| {
        queue.replace(lane, jobs);
        !queue.jobs.is_empty()
    });
    port::say_working(left);
    wake(wait);
}

fn wake(wait: u32) {
    // A timer that is dropped never fires: only the last one does.
    let timer = Timeout::new(wait, || {
        let left = run(&QUEUE, SLICE, port::now);
        port::say_working(left);
        if left {
            wake(0);
        }
    });
    TIMER.set(Some(timer));
}

/// Jobs in their order.
#[derive(Default)]
struct Queue {
    jobs: VecDeque<(&'static str, Job)>,
    /// The lane of the job that runs; none once that lane was replaced.
    running: Option<&'static str>,
}

impl Queue {
    fn replace(&mut self, lane: &'static str, jobs: Vec<Job>) {
        self.jobs.retain(|(of, _)| *of != lane);
        // A step that replaces its own lane does not come back to it.
        if self.running == Some(lane) {
            self.running = None;
        }
        self.jobs.extend(jobs.into_iter().map(|job| (lane, job)));
    }
}

/// Runs jobs, first come first served, for about so many milliseconds; whether any are left. A
/// step may put jobs into the queue.
fn run(
    queue: &'static std::thread::LocalKey<RefCell<Queue>>,
    slice: f64,
    now: impl Fn() -> f64,
) -> bool {
    let began = now();
    loop {
        let next = queue.with_borrow_mut(|queue| {
            let next = queue.jobs.pop_front();
            queue.running = next.as_ref().map(|(lane, _)| *lane);
            next
        });
        let Some((lane, mut job)) = next else {
            return false;
        };
        let more = job();
        queue.with_borrow_mut(|queue| {
            if more && queue.running.take().is_some() {
                queue.jobs.push_front((lane, job));
            }
        });
        if now() - began >= slice {
            return queue.with_borrow(|queue| !queue.jobs.is_empty());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Job, QUEUE, run};
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    /// A job of so many steps that writes its name down at each, a millisecond a step.
    fn job(name: &'static str, mut steps: u32, log: &Log) -> Job {
        let log = log.clone();
        Box::new(move || {
            log.names.borrow_mut().push(name);
            log.clock.set(log.clock.get() + 1.0);
            steps -= 1;
            steps > 0
        })
    }

    #[derive(Clone, Default)]
    struct Log {
        names: Rc<RefCell<Vec<&'static str>>>,
        clock: Rc<Cell<f64>>,
    }

    impl Log {
        fn slice(&self) -> (bool, String) {
            let more = run(&QUEUE, 3.0, || self.clock.get());
            (more, self.names.take().concat())
        }
    }

    fn put(lane: &'static str, jobs: Vec<Job>) {
        QUEUE.with_borrow_mut(|queue| queue.replace(lane, jobs));
    }

    #[test]
    fn runs_in_order_a_slice_at_a_time() {
        let log = Log::default();
        put("one", vec![job("a", 2, &log), job("b", 3, &log)]);
        put("two", vec![job("c", 1, &log)]);
        assert_eq!(log.slice(), (true, "aab".to_owned()));
        assert_eq!(log.slice(), (false, "bbc".to_owned()));
    }

    #[test]
    fn drops_what_is_out_of_date() {
        let log = Log::default();
        put("one", vec![job("a", 9, &log)]);
        put("two", vec![job("c", 2, &log)]);
        assert_eq!(log.slice(), (true, "aaa".to_owned()));
        put("one", vec![job("b", 1, &log)]);
        assert_eq!(log.slice(), (false, "ccb".to_owned()));
    }

    #[test]
    fn a_step_that_replaces_its_lane_does_not_come_back() {
        let log = Log::default();
        let mut inner = Some(job("b", 1, &log));
        let again: Job = Box::new(move || {
            if let Some(job) = inner.take() {
                put("one", vec![job]);
            }
            true
        });
        put("one", vec![again]);
        assert_eq!(log.slice(), (false, "b".to_owned()));
    }
}
