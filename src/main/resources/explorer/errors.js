// Errors are what an operation has most of, and what a reader needs least: each is one line until someone opens it.

const plain = (markdown) => markdown.replace(/\s*See \[.*/s, '').replaceAll('`', '');

export function errors({ React }) {
  const element = React.createElement;

  const folded = (Response) =>
    function FoldedResponse(props) {
      const { code, response, className = '' } = props;
      const [isOpen, setOpen] = React.useState(false);
      if (Number(code) < 400) return element(Response, props);
      const line = element(
        'tr',
        { className: `response explorer-error ${className}`, 'data-code': code, key: 'line' },
        element('td', { className: 'response-col_status' }, code),
        element(
          'td',
          { className: 'response-col_description', colSpan: 2 },
          element(
            'button',
            { type: 'button', className: 'explorer-fold', 'aria-expanded': isOpen, onClick: () => setOpen(!isOpen) },
            plain(response.get('description', '')),
          ),
        ),
      );
      return isOpen ? [line, element(Response, { ...props, key: 'whole' })] : line;
    };

  return { wrapComponents: { response: folded } };
}
