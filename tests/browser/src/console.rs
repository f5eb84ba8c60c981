//! What a page complains of. Chromium keeps a log, though not of what a frame from elsewhere says; in
//! such a frame, and in the other engines, a script in front of the page's own writes it down.

use crate::Page;
use crate::chromium;
use serde_json::Value;
use xtask::engine::Engine;

/// A line of the browser's console, or an error that the browser reports there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// "SEVERE", "WARNING", "INFO" or "DEBUG".
    pub level: String,
    /// What it says.
    pub text: String,
}

/// Writes down errors that nobody caught, files that did not come, breaches of the page's policy,
/// and what is said to the console.
pub(crate) const LISTENER: &str = "\
(function () {
  var said = [];
  Object.defineProperty(window, 'saidToTheConsole', { value: said });
  function note(level, words) { said.push([level, words]); }
  function text(what) { return what && what.stack ? what + '\\n' + what.stack : String(what); }
  addEventListener('error', function (event) {
    var file = event.target && (event.target.src || event.target.href);
    note('SEVERE', event.error ? text(event.error) : event.message || 'not loaded: ' + file);
  }, true);
  addEventListener('unhandledrejection', function (event) { note('SEVERE', text(event.reason)); });
  addEventListener('securitypolicyviolation', function (event) {
    note('SEVERE', 'refused by ' + event.violatedDirective + ': ' + event.blockedURI);
  });
  [['error', 'SEVERE'], ['warn', 'WARNING'], ['info', 'INFO'], ['log', 'INFO']].forEach(
    function (pair) {
      var own = console[pair[0]];
      console[pair[0]] = function () {
        note(pair[1], Array.prototype.map.call(arguments, text).join(' '));
        return own.apply(console, arguments);
      };
    }
  );
})();
";

/// Keeps every breach of the page's policy, in every engine.
pub(crate) const REFUSALS: &str = "\
(function () {
  var refused = [];
  Object.defineProperty(window, 'refusedByPolicy', { value: refused });
  addEventListener('securitypolicyviolation', function (event) {
    refused.push([event.effectiveDirective || event.violatedDirective, event.blockedURI,
      event.sourceFile + ':' + event.lineNumber, event.sample].join(' '));
  }, true);
})();
";

const HEARD: &str = "return window.saidToTheConsole ? saidToTheConsole.splice(0) : []";

impl Page {
    /// What the console has been told since this document was opened, or since this was last
    /// asked.
    #[must_use]
    pub fn console_messages(&self) -> Vec<Message> {
        let mut all = Vec::new();
        if self.engine() == Engine::Chromium {
            all = chromium::log(&self.browser, "browser");
            if self.frame.is_none() {
                return all;
            }
        }
        // A page that runs no scripts, or none of ours, has told nobody.
        let heard = self
            .browser
            .try_ask(|client| async move { client.execute(HEARD, Vec::new()).await });
        let heard = heard.unwrap_or_default();
        let lines = heard.as_array().into_iter().flatten();
        let part = |line: &Value, at: usize| line[at].as_str().unwrap_or_default().to_owned();
        all.extend(lines.map(|line| Message {
            level: part(line, 0),
            text: part(line, 1),
        }));
        all
    }

    /// Fails if the console has been told of an error or a warning.
    ///
    /// # Panics
    /// When there is one; prints them.
    #[track_caller]
    pub fn assert_console_clean(&self) {
        let mut bad = self.console_messages();
        bad.retain(|message| matches!(message.level.as_str(), "SEVERE" | "WARNING"));
        assert!(bad.is_empty(), "the console says {bad:#?}");
    }

    /// What the policy of this document has refused so far, one line each: the directive, what was
    /// refused, the place that it came from.
    ///
    /// # Panics
    /// When nobody listens: the page was opened by another verb than [`Page::open_released`] and
    /// [`Page::open_sandboxed`], or its scripts do not run.
    #[must_use]
    #[track_caller]
    pub fn refused(&self) -> Vec<String> {
        let refused = self.run("return window.refusedByPolicy || null", &[]);
        let Value::Array(refused) = refused else {
            panic!("nobody listens for what the policy refuses");
        };
        let refused = refused.iter().filter_map(Value::as_str);
        refused.map(str::to_owned).collect()
    }

    /// Fails if the policy of this document has refused anything, or nobody listened.
    ///
    /// # Panics
    /// When it has; prints what.
    #[track_caller]
    pub fn assert_policy_kept(&self) {
        let refused = self.refused();
        assert!(refused.is_empty(), "the policy has refused {refused:#?}");
    }
}
