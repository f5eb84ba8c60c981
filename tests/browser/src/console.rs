//! What a page complains of. Chromium keeps a log; in the others a script in front of the page's
//! own writes it down.

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

const HEARD: &str = "return window.saidToTheConsole ? saidToTheConsole.splice(0) : []";

impl Page {
    /// What the console has been told since this document was opened, or since this was last
    /// asked.
    #[must_use]
    pub fn console_messages(&self) -> Vec<Message> {
        if self.engine() == Engine::Chromium {
            return chromium::log(&self.browser, "browser");
        }
        // A page that runs no scripts, or none of ours, has told nobody.
        let heard = self
            .browser
            .try_ask(|client| async move { client.execute(HEARD, Vec::new()).await });
        let heard = heard.unwrap_or_default();
        let lines = heard.as_array().into_iter().flatten();
        let part = |line: &Value, at: usize| line[at].as_str().unwrap_or_default().to_owned();
        lines
            .map(|line| Message {
                level: part(line, 0),
                text: part(line, 1),
            })
            .collect()
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
}
