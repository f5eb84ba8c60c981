//! The sheet of the months that both worlds share: levels of prices, the study, what opens when,
//! and what the course costs in which month.

use super::book::{Book, Layout, Lines, Row, Shown, Style};
use super::facts::Conventions;
use super::formula::{
    At, Formula, above_nothing, all, choose, cut, mark, max, min, rest, sum, where_,
};
use super::inputs::Inputs;
use super::plan::{INJECTABLES, LASER, Plan};
use crate::facts::Month;
use crate::model::Account;
use crate::scenario::{Field as F, RouteField as R, ServiceField as S, Trade};
use crate::words::names;
use crate::words::workbook as w;
use crate::words::workbook::course as l;

/// The lines that other sheets read.
pub(super) struct Months {
    pub(super) start: Month,
    pub(super) count: usize,
    /// Counted from 0.
    pub(super) number: Row,
    /// Month of the calendar, 1 to 12.
    pub(super) calendar: Row,
    /// Place of its tax year among the columns of the tax sheets, counted from 1.
    pub(super) year: Row,
    pub(super) prices: Row,
    /// Appointments of a month for each one a week.
    pub(super) a_week: Row,
    pub(super) deflator: Row,
    pub(super) studied: Row,
    pub(super) share_done: Row,
    pub(super) open: Row,
    pub(super) laser_open: Row,
    /// Of the injectables, then of laser.
    pub(super) ramps: Vec<Row>,
    pub(super) recognised: Row,
    pub(super) salary: Row,
    /// A director's pay.
    pub(super) director: Option<Row>,
}

/// What is paid for the course, above nothing.
pub(super) struct Course {
    pub(super) paid: Vec<(Account, Row)>,
    pub(super) instalments: Option<Row>,
    pub(super) lent: Option<Row>,
}

/// Begins a sheet over months: its head names them.
pub(super) fn month_sheet<'a>(
    book: &'a mut Book,
    (name, title, about): (&'static str, &'static str, &'static str),
    start: Month,
    count: usize,
) -> Lines<'a> {
    let layout = Layout {
        head: 3,
        side: 1,
        widths: vec![46.0, 30.0, 13.0, 11.0],
        is_by_month: true,
    };
    let sheet = book.add(name, layout);
    super::title(book, sheet, title, about);
    let row = book.line(sheet);
    for index in 0..count {
        let column = super::book::FIRST + index as u16;
        let month = super::month_serial(start.plus(index as i32));
        book.formula(At { sheet, row, column }, month, Style::HeadMonth);
    }
    Lines {
        book,
        sheet,
        width: count,
    }
}

/// Puts the sheet down.
pub(super) fn course(
    book: &mut Book,
    inputs: &Inputs<'_>,
    known: &Conventions,
    plan: &Plan,
) -> (Months, Course) {
    let scenario = inputs.scenario;
    let start = scenario.month(F::Start);
    let count = scenario.number(F::Horizon) as usize * 12;
    let about = (w::sheets::COURSE, l::TITLE, l::ABOUT);
    let mut on = month_sheet(book, about, start, count);
    let months = months(&mut on, inputs, known, plan, start);
    let course = payments(&mut on, inputs, known, plan, &months);
    (months, course)
}

fn months(
    on: &mut Lines<'_>,
    inputs: &Inputs<'_>,
    known: &Conventions,
    plan: &Plan,
    start: Month,
) -> Months {
    let first_year = start.tax_year().0;
    let at = |index: usize| start.plus(index as i32);
    let whole = |number: i32| Formula::Number(f64::from(number));
    on.heading(l::TIME);
    let number = on.row(l::NUMBER, Shown::Whole, |index| whole(index as i32));
    let calendar = on.row(l::CALENDAR, Shown::Whole, |index| whole(at(index).month()));
    let year = on.row(l::YEAR, Shown::Whole, |index| {
        whole(at(index).tax_year().0 - first_year + 3)
    });
    let since = on.row(l::YEARS_SINCE, Shown::Whole, |m| {
        cut(number.at(m) / &known.months)
    });
    let prices = on.row(l::PRICES, Shown::Factor, |m| {
        (inputs.number(F::Inflation) + 1.0).power(since.at(m))
    });
    let volume = on.row(l::VOLUME, Shown::Factor, |m| {
        ((inputs.number(F::Growth) + 1.0) / (inputs.number(F::Inflation) + 1.0)).power(since.at(m))
    });
    let a_week = on.row(l::A_WEEK, Shown::Factor, |m| {
        inputs.number(F::WeeksWorked) / &known.months * volume.at(m)
    });
    let deflator = on.row(l::DEFLATOR, Shown::Factor, |m| {
        let level = (inputs.number(F::Inflation) + 1.0).power(number.at(m) / &known.months);
        choose(inputs.yes(F::TodaysMoney), level, 1.0)
    });
    on.heading(l::STUDY);
    let studied = on.row(l::STUDIED, Shown::Factor, |m| {
        above_nothing(min(&plan.ends, number.at(m) + 1.0) - max(&plan.starts, number.at(m)))
    });
    let share_done = on.row(l::SHARE_DONE, Shown::Factor, |m| {
        let since = number.at(m) + 1.0 - &plan.starts;
        let length = &plan.ends - &plan.starts;
        let part = choose(length.greater(0.0), min(1.0, &since / &length), 1.0);
        where_(since.greater(0.0), part)
    });
    on.heading(l::OPENING);
    let open = on.row(l::OPEN, Shown::Whole, |m| {
        mark(number.at(m).at_least(&plan.opens))
    });
    let laser_open = on.row(l::LASER_OPEN, Shown::Whole, |m| {
        mark(number.at(m).at_least(&plan.laser_opens))
    });
    let ramp = |m: usize, open: Row, opens: &Formula, months: Formula| {
        let so_far = number.at(m) - opens + 0.5;
        let part = choose(months.greater(0.0), min(1.0, so_far / &months), 1.0);
        where_(open.at(m).equals(1.0), part)
    };
    let mut ramps = Vec::new();
    for (services, open, opens) in [
        (&INJECTABLES[..], open, &plan.opens),
        (&LASER[..], laser_open, &plan.laser_opens),
    ] {
        for service in services {
            let label = l::ramp(names::service(*service));
            let months = inputs.service(*service, S::MonthsToEstablish);
            ramps.push(on.row((&label, l::RAMP), Shown::Factor, |m| {
                ramp(m, open, opens, months.clone())
            }));
        }
    }
    let recognised = on.row(l::RECOGNISED, Shown::Factor, |m| {
        ramp(m, open, &plan.opens, plan.recognition_ramp.clone())
    });
    on.heading(l::PAY);
    let pay = |field, m: usize| inputs.number(field) / &known.months * prices.at(m);
    let salary = on.row(l::SALARY, Shown::Pounds, |m| pay(F::Salary, m));
    let director = (inputs.scenario.trade() == Trade::LimitedCompany)
        .then(|| on.row(l::DIRECTOR, Shown::Pounds, |m| pay(F::CompanySalary, m)));
    Months {
        start,
        count: on.width,
        number,
        calendar,
        year,
        prices,
        a_week,
        deflator,
        studied,
        share_done,
        open,
        laser_open,
        ramps,
        recognised,
        salary,
        director,
    }
}

fn payments(
    on: &mut Lines<'_>,
    inputs: &Inputs<'_>,
    known: &Conventions,
    plan: &Plan,
    months: &Months,
) -> Course {
    on.heading(l::PAYMENTS);
    let number = months.number;
    let since = on.row(l::SINCE_FIRST, Shown::Whole, |m| number.at(m) - &plan.first);
    let begins = |m: usize| since.at(m).equals(0.0);
    let ends = |m: usize| number.at(m).equals(&plan.last);
    let studying = |m: usize| all([since.at(m).at_least(0.0), number.at(m).at_most(&plan.last)]);
    let mut paid = Vec::new();
    let mut instalments = None;
    let fee = if plan.university {
        let year = |m: usize| since.at(m) / &known.months;
        on.row(names_of(Account::CourseFee), Shown::Pounds, |m| {
            let is_due = all([
                since.at(m).at_least(0.0),
                rest(since.at(m), &known.months).equals(0.0),
                year(m).less(&plan.parts),
            ]);
            let rise = (inputs.of(R::FeeInflation) + 1.0).power(year(m));
            where_(is_due, &plan.fee / &plan.parts * rise)
        })
    } else {
        let count = inputs.of(R::Instalments);
        let is_in = |m: usize| all([since.at(m).at_least(1.0), since.at(m).at_most(&count)]);
        let balance = on.reserve(l::OWED.0, l::OWED.1);
        let interest = on.row(l::INTEREST, Shown::Pounds, |m| {
            let rate = inputs.of(R::InstalmentRate) / &known.months;
            where_(is_in(m), balance.before(m) * rate)
        });
        let fee = on.row(names_of(Account::CourseFee), Shown::Pounds, |m| {
            let first = choose(
                count.greater(0.0),
                &plan.fee * inputs.of(R::Deposit),
                &plan.fee,
            );
            let last = since.at(m).equals(&count);
            let each = choose(last, balance.before(m), &plan.instalment - interest.at(m));
            choose(begins(m), first, where_(is_in(m), each))
        });
        on.open(balance, Style::Worked(Shown::Pounds), 0.0);
        on.fill(balance, Style::Worked(Shown::Pounds), |m| {
            let left = &plan.fee - fee.at(m);
            choose(
                all([begins(m), count.greater(0.0)]),
                left,
                where_(is_in(m), balance.before(m) - fee.at(m)),
            )
        });
        let charges = on.row(names_of(Account::FinanceCharges), Shown::Pounds, |m| {
            let once = all([begins(m), count.greater(0.0)]);
            interest.at(m) + where_(once, inputs.of(R::InstalmentFee))
        });
        paid.push((Account::FinanceCharges, charges));
        instalments = Some(balance);
        fee
    };
    paid.insert(0, (Account::CourseFee, fee));
    let mut add = |account: Account, of: &dyn Fn(usize) -> Formula| {
        let row = on.row(names_of(account), Shown::Pounds, of);
        paid.push((account, row));
    };
    add(Account::LevelsBelow, &|m| {
        let of = |[month, needed]: &[Formula; 2], fee: Formula| {
            where_(number.at(m).equals(month), needed * fee)
        };
        of(&plan.level_4, inputs.number(F::Level4Fee))
            + of(&plan.level_5, inputs.number(F::Level5Fee))
    });
    add(Account::Registration, &|m| {
        let half = inputs.of(R::RegistrationAndExam) / 2.0;
        half * (mark(begins(m)) + mark(ends(m)))
    });
    add(Account::ExtraTraining, &|m| {
        where_(ends(m), inputs.of(R::ExtraTraining))
    });
    let travel = inputs.of(R::AttendanceDays) * inputs.of(R::TravelPerDay);
    add(Account::Travel, &|m| {
        where_(studying(m), &travel / &plan.studied_months)
    });
    let models = inputs.of(R::Models) * inputs.of(R::ModelCost);
    add(Account::Models, &|m| {
        where_(studying(m), &models / &plan.studied_months)
    });
    add(Account::LaserTraining, &|m| {
        let due = all([
            number.at(m).equals(&plan.starts),
            plan.laser_learnt.equals(1.0),
        ]);
        where_(due, inputs.number(F::LaserTraining))
    });
    let lent = plan.loan.as_ref().map(|loan| {
        on.running(l::LENT, Shown::Pounds, 0.0, |row, m| {
            min(fee.at(m), above_nothing(&loan.cap - sum(row.so_far(m))))
        })
    });
    Course {
        paid,
        instalments,
        lent,
    }
}

/// What an account is called, without a note.
pub(super) const fn names_of(account: Account) -> (&'static str, &'static str) {
    (names::account(account), "")
}
